/**
 * What a person approved to handle an account must do today: look, answer, remove, register, close (R34). Reckoned when asked,
 * from what the work queue and the supervision know; holds no table of its own and shows no words of any post.
 */
@NullMarked
package se.inkom.query.duties;

import org.jspecify.annotations.NullMarked;
