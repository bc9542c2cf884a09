/**
 * The Checkmango API, whole: routes, both media types, resources, paging, errors. No rule about
 * participants.
 */
@NullMarked
package io.rollbook.server.dialect.checkmango;

import org.jspecify.annotations.NullMarked;
