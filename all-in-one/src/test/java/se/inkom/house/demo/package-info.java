/** The samples are checked alone, the officers by the browser test of the whole house. */
@org.jspecify.annotations.NullMarked
package se.inkom.house.demo;
