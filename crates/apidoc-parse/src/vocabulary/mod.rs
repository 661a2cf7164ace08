//! The words of the pages as data, one table a language: headings, column names, yes and no, fixed sentences.
