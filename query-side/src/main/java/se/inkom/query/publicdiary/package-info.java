/**
 * The public diary: what anyone may read without saying who they are (OSL 5:2, L4, L7, TF 2:18), as pages, JSON and feeds.
 * It reads {@link se.inkom.query.diary.DiaryLines} and nothing else: those hold public words only. It must not open the
 * vault, ask for a token, or keep anything about the reader.
 */
@NullMarked
package se.inkom.query.publicdiary;

import org.jspecify.annotations.NullMarked;
