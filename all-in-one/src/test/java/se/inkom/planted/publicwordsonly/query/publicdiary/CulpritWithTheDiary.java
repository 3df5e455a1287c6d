package se.inkom.planted.publicwordsonly.query.publicdiary;

import se.inkom.planted.publicwordsonly.query.diary.Diary;

class CulpritWithTheDiary {
    Diary diary = new Diary();
}
