package se.inkom.planted.publicwordsonly.query.publicdiary;

import se.inkom.planted.publicwordsonly.query.diary.DiaryLines;

class InnocentReader {
    DiaryLines lines = new DiaryLines();
}
