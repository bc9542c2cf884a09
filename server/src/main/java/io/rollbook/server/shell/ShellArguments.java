package io.rollbook.server.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows a command's name: words, and options of the form {@code --name=value}. */
final class ShellArguments {

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> environment;

  ShellArguments(List<String> arguments, Map<String, String> environment) {
    this.environment = environment;
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        int equals = argument.indexOf('=');
        options.put(
            equals < 0 ? argument : argument.substring(0, equals),
            equals < 0 ? "" : argument.substring(equals + 1));
      } else {
        words.add(argument);
      }
    }
  }

  /**
   * @throws ShellFailure if there are other options, or fewer or more words
   */
  void expect(int count, Set<String> known) {
    options.keySet().stream()
        .filter(it -> !known.contains(it))
        .findFirst()
        .ifPresent(
            it -> {
              throw new ShellFailure("There is no option " + it);
            });
    if (words.size() < count) {
      throw new ShellFailure("An argument is missing");
    }
    if (words.size() > count) {
      throw new ShellFailure("Too many arguments; options are written --name=value");
    }
  }

  String word(int index) {
    return words.get(index);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  String option(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  /** An option, or what the environment says. */
  Optional<String> option(String option, EnvironmentName name) {
    return Optional.ofNullable(options.getOrDefault(option, environment.get(name.name())));
  }

  /** Names in the environment. */
  enum EnvironmentName {
    ROLLBOOK_TOKEN
  }
}
