package se.inkom.events.disclosures;

/** A part of a picture that is not shown, in pixels from its upper left corner. */
public record AreaMask(int left, int top, int width, int height, Provision provision) {}
