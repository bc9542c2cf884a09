@NullMarked
package io.rollbook.server.web;

import org.jspecify.annotations.NullMarked;
