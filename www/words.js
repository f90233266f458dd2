// What a panel says beside its chart.

/** @typedef {{ kicker: string, headline: string, lead: string, foot: string[] }} Words */

const LABELS = {
  zh: { home: "查看所属图表", menu: "保存、分享、嵌入", measured: "换算、保存、分享、嵌入", cite: "复制引文", close: "关闭", panel: "没有这个图表：", lang: "没有这种语言：" },
  en: {
    home: "See it in its own chart", menu: "Save, share, embed", measured: "Rates, save, share, embed", cite: "Copy citation", close: "Close",
    panel: "There is no such panel: ", lang: "There is no such language: ",
  },
};

/** @param {string} lang */
export const labels = (lang) => LABELS[lang.startsWith("zh") ? "zh" : "en"];

/**
 * The words around all panels in a language, downloaded once.
 * @param {string} lang
 * @returns {Promise<Record<string, Words>>}
 */
export function words(lang) {
  return (dictionary[lang] ??= download(lang).catch((error) => {
    // They are asked for again by the next panel.
    delete dictionary[lang];
    throw error;
  }));
}

/** @param {string} lang */
async function download(lang) {
  const response = await fetch(new URL(`./words.${lang}.json`, import.meta.url));
  if (!response.ok) throw new Error(`status ${response.status} for ${response.url}`);
  return response.json();
}

/** @type {Record<string, Promise<Record<string, Words>>>} */
const dictionary = {};
