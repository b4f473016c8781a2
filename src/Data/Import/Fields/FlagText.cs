using System.Collections.Frozen;

namespace RevBot.Data.Import.Fields;

/// <summary>Reads yes and no in the spellings of programs and of the larger languages.</summary>
internal static class FlagText
{
    private static readonly FrozenSet<string> Yes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "true",
            "t",
            "yes",
            "y",
            "1",
            "1.0",
            "on",
            "wahr",
            "ja",
            "j",
            "vrai",
            "oui",
            "verdadero",
            "sí",
            "si",
            "sim",
            "vero",
        ]
    );

    private static readonly FrozenSet<string> No = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["false", "f", "no", "n", "0", "0.0", "off", "falsch", "nein", "faux", "non", "falso", "não", "nao"]
    );

    /// <summary>True or false; null for every other text, which is never taken for either.</summary>
    public static bool? Parse(string text) =>
        Yes.Contains(text) ? true
        : No.Contains(text) ? false
        : null;

    /// <summary>Whether values of a mapping speak of a flag: all are spellings, and one is the word itself.</summary>
    public static bool IsFlag(IReadOnlyList<string> values) =>
        values.All(value => value.Length == 0 || Parse(value) is not null)
        && values.Any(value =>
            string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, "false", StringComparison.OrdinalIgnoreCase)
        );
}
