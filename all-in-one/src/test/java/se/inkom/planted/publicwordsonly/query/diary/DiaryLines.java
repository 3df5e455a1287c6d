package se.inkom.planted.publicwordsonly.query.diary;

public class DiaryLines {}
