using System.Globalization;

namespace RevBot.Benchmarks.RevBench;

/// <summary>Reads options of a command, each a name and its value. What cannot be read is refused in a sentence.</summary>
/// <param name="usage">What the command can be given; stands below every refusal.</param>
internal sealed class OptionReader(string usage)
{
    /// <summary>Takes every option in; of one that is given twice the last counts.</summary>
    /// <param name="arguments">Names and values by turns.</param>
    /// <param name="options">What holds without any.</param>
    /// <param name="with">The options with one more: its name and its value.</param>
    /// <exception cref="FormatException">A name has no value, or <paramref name="with"/> refuses one.</exception>
    public T Read<T>(ReadOnlySpan<string> arguments, T options, Func<T, string, string, T> with)
    {
        for (var place = 0; place + 1 < arguments.Length; place += 2)
        {
            options = with(options, arguments[place], arguments[place + 1]);
        }

        return arguments.Length % 2 == 0 ? options : throw Refusal($"{arguments[^1]} has no value.");
    }

    /// <summary>A whole number from 1 to the most.</summary>
    public int Number(string name, string value, int most) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw Refusal($"{name} is {value}; give a number from 1 to {most}.");

    /// <summary>A number above 0, up to the most.</summary>
    public double Share(string name, string value, double most) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw Refusal($"{name} is {value}; give a number above 0, up to {most}.");

    /// <summary>Some of what there is, by their names with commas between them; each once, and at least one.</summary>
    public IReadOnlyList<T> Named<T>(string option, IReadOnlyList<T> all, Func<T, string> name, string wanted)
    {
        T[] found =
        [
            .. wanted
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    all.FirstOrDefault(one => string.Equals(name(one), word, StringComparison.OrdinalIgnoreCase))
                    ?? throw Refusal($"'{word}' is none of {string.Join(", ", all.Select(name))}.")
                )
                .Distinct(),
        ];
        return found.Length > 0
            ? found
            : throw Refusal($"{option} names none of {string.Join(", ", all.Select(name))}.");
    }

    /// <summary>An option that the command does not have.</summary>
    public FormatException Unknown(string name) => Refusal($"{name} is not known.");

    /// <summary>What is said of arguments that cannot be read.</summary>
    public FormatException Refusal(FormattableString sentence) =>
        new($"{sentence.ToString(CultureInfo.InvariantCulture)}\n{usage}");
}
