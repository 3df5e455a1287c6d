/**
 * Meta: Facebook Page feed and Instagram comments (DOMAIN 4.1). The webhook turns signed deliveries into {@code
 * PostObserved}; {@code GraphClient} and {@code MetaActions} carry out what was decided. Torget speaks the same language
 * and is reached by the base URL alone. Must not decide anything about a post, and must never log what people write.
 */
@NullMarked
package se.inkom.channels.meta;

import org.jspecify.annotations.NullMarked;
