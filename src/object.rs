//! A serde serializer that makes JavaScript's objects and arrays, of as much of serde as a view needs.
//!
//! The crate serde-wasm-bindgen knows the rest too, and keeps names of fields in a hash map: 2 KB more of compressed wasm.

use serde::ser::{
    Error, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};
use std::fmt::{self, Display, Formatter};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::js_sys::Array;

/// The object, array, text, number or truth value that a value is. What is missing is `undefined`.
///
/// # Errors
///
/// [`Foreign`] for maps, enums, bytes and integers of 64 bits: a view has none.
pub(crate) fn object(value: &impl Serialize) -> Made {
    value.serialize(Objects)
}

type Made<T = JsValue> = Result<T, Foreign>;

/// A value of a kind that has no form here.
#[derive(Debug)]
pub(crate) struct Foreign;

impl Display for Foreign {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("no form in JavaScript")
    }
}

impl std::error::Error for Foreign {}

impl Error for Foreign {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

#[wasm_bindgen]
extern "C" {
    /// The fields of a struct, by name.
    #[wasm_bindgen(js_name = Object)]
    type Fields;

    #[wasm_bindgen(constructor, js_class = "Object")]
    fn new() -> Fields;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, name: &str, value: JsValue);
}

impl SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Foreign;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Made<()> {
        self.set(name, value.serialize(Objects)?);
        Ok(())
    }

    fn end(self) -> Made {
        Ok(self.into())
    }
}

/// The items of a sequence, in order.
struct Items(Array);

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = Foreign;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Made<()> {
        self.0.push(&value.serialize(Objects)?);
        Ok(())
    }

    fn end(self) -> Made {
        Ok(self.0.into())
    }
}

impl SerializeTuple for Items {
    type Ok = JsValue;
    type Error = Foreign;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Made<()> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Made {
        SerializeSeq::end(self)
    }
}

/// Methods that make a JavaScript value of a primitive one.
macro_rules! plain {
    ($($method:ident($type:ty))*) => {
        $(fn $method(self, value: $type) -> Made {
            Ok(value.into())
        })*
    };
}

/// Methods for what has no form.
macro_rules! foreign {
    ($($method:ident $(<$generic:ident>)? ($($type:ty),*) -> $made:ty;)*) => {
        $(fn $method $(<$generic: Serialize + ?Sized>)? (self, $(_: $type),*) -> Made<$made> {
            Err(Foreign)
        })*
    };
}

type Name = &'static str;
type Never = Impossible<JsValue, Foreign>;

/// The serializer. It has no options.
struct Objects;

impl Serializer for Objects {
    type Ok = JsValue;
    type Error = Foreign;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeStruct = Fields;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStructVariant = Never;

    plain! {
        serialize_bool(bool)
        serialize_i8(i8)
        serialize_i16(i16)
        serialize_i32(i32)
        serialize_u8(u8)
        serialize_u16(u16)
        serialize_u32(u32)
        serialize_f32(f32)
        serialize_f64(f64)
        serialize_str(&str)
    }

    fn serialize_none(self) -> Made {
        Ok(JsValue::UNDEFINED)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Made<Items> {
        Ok(Items(Array::new()))
    }

    fn serialize_tuple(self, _: usize) -> Made<Items> {
        Ok(Items(Array::new()))
    }

    fn serialize_struct(self, _: Name, _: usize) -> Made<Fields> {
        Ok(Fields::new())
    }

    foreign! {
        serialize_i64(i64) -> JsValue;
        serialize_u64(u64) -> JsValue;
        serialize_char(char) -> JsValue;
        serialize_bytes(&[u8]) -> JsValue;
        serialize_unit() -> JsValue;
        serialize_unit_struct(Name) -> JsValue;
        serialize_unit_variant(Name, u32, Name) -> JsValue;
        serialize_newtype_struct<T>(Name, &T) -> JsValue;
        serialize_newtype_variant<T>(Name, u32, Name, &T) -> JsValue;
        serialize_tuple_struct(Name, usize) -> Never;
        serialize_tuple_variant(Name, u32, Name, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(Name, u32, Name, usize) -> Never;
    }
}
