package se.inkom.proofs.verify;

/** Told now and then how far long work has come. */
public interface Progress {
    Progress NONE = (what, done, total) -> {};

    void at(String what, long done, long total);
}
