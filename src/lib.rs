//! One year of work against telecom and online fraud, as an embeddable infographic.
