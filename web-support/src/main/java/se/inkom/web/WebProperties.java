package se.inkom.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the door.
 *
 * @param maxBodySize largest request body that is not multipart; multipart has {@code spring.servlet.multipart.*}
 */
@ConfigurationProperties("inkom.web")
record WebProperties(@DefaultValue("1MB") DataSize maxBodySize) {}
