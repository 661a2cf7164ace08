//! The names of languages that are not read, so that a message can say which one a page is in.

/// Whether a letter is of a script.
type IsOfScript = fn(char) -> bool;

/// Scripts, and the language that each is taken for.
const SCRIPTS: &[(IsOfScript, &str)] = &[
    (|c| matches!(c, '\u{3040}'..='\u{30FF}'), "Japanese"),
    (|c| matches!(c, '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}'), "Korean"),
    (|c| matches!(c, '\u{0400}'..='\u{04FF}'), "Russian"),
    (|c| matches!(c, '\u{0E00}'..='\u{0E7F}'), "Thai"),
    (|c| matches!(c, '\u{0600}'..='\u{06FF}'), "Arabic"),
    (|c| matches!(c, '\u{0590}'..='\u{05FF}'), "Hebrew"),
    (|c| matches!(c, '\u{0900}'..='\u{097F}'), "Hindi"),
    (|c| matches!(c, '\u{0370}'..='\u{03FF}'), "Greek"),
];

/// Words of tables in languages with Latin letters.
const LANGUAGE_WORDS: &[(&str, &[&str])] = &[
    ("Portuguese", &["parâmetro", "parâmetros", "descrição", "obrigatório", "não"]),
    ("Spanish", &["parámetro", "parámetros", "descripción", "obligatorio", "sí"]),
    ("French", &["paramètre", "paramètres", "obligatoire", "requis", "réponse"]),
    ("German", &["beschreibung", "erforderlich", "pflichtfeld", "nein", "eingabeparameter"]),
    ("Italian", &["parametro", "parametri", "descrizione", "obbligatorio"]),
    ("Indonesian", &["deskripsi", "wajib", "tidak", "parameter"]),
    ("Vietnamese", &["tham", "mô", "tả", "buộc", "không"]),
    ("Turkish", &["açıklama", "zorunlu", "evet", "hayır"]),
    ("Polish", &["parametr", "opis", "wymagany", "tak", "nie"]),
    ("Dutch", &["beschrijving", "verplicht", "nee"]),
];

/// Fewer letters of a script are a quotation.
const MIN_LETTERS: usize = 8;

/// The English name of the language of a text, if it is one that is not read and that is recognized.
pub fn language_name(text: &str) -> Option<&'static str> {
    let letters = |of: fn(char) -> bool| text.chars().filter(|c| of(*c)).count();
    let script = SCRIPTS.iter().map(|(of, name)| (letters(*of), *name)).filter(|(count, _)| *count >= MIN_LETTERS).max();
    if let Some((_, name)) = script {
        return Some(name);
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let found = |of: &[&str]| of.iter().filter(|word| words.contains(word)).count();
    LANGUAGE_WORDS
        .iter()
        .map(|(name, of)| (found(of), *name))
        .filter(|(count, _)| *count > 1)
        .max_by_key(|(count, _)| *count)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::language_name;

    #[test]
    fn names_the_language_of_a_table() {
        for (text, name) in [
            ("パラメータ名 必須 タイプ 説明", Some("Japanese")),
            ("매개변수 이름 필수 유형 설명", Some("Korean")),
            ("Название параметра Обязательный", Some("Russian")),
            ("Parâmetro Obrigatório Tipo Descrição", Some("Portuguese")),
            ("Parámetro Obligatorio Tipo Descripción", Some("Spanish")),
            ("Nama Parameter Wajib Tipe Deskripsi", Some("Indonesian")),
            ("Parameter Name Required Type Description", None),
            ("参数名称 必选 类型 描述", None),
        ] {
            assert_eq!(language_name(text), name, "{text}");
        }
    }
}
