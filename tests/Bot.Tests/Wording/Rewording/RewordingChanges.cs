using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Wording.Rewording;

/// <summary>Makes a true rewording false by one change at a time; knows nothing of the check.</summary>
internal static partial class RewordingChanges
{
    private static readonly (string Word, string Other)[] Opposites =
    [
        ("rose", "fell"),
        ("fell", "rose"),
        ("up", "down"),
        ("down", "up"),
        ("over", "under"),
        ("under", "over"),
        ("above", "below"),
        ("below", "above"),
        ("more", "less"),
        ("less", "more"),
        ("best", "worst"),
        ("worst", "best"),
        ("highest", "lowest"),
        ("lowest", "highest"),
        ("largest", "smallest"),
        ("won", "lost"),
        ("lost", "won"),
        ("all", "none"),
        ("none", "all"),
        ("most", "few"),
        ("probably", "certainly"),
        ("unlikely", "likely"),
        ("likely", "unlikely"),
        ("yes", "no"),
        ("no", "yes"),
        ("before", "after"),
        ("after", "before"),
        ("short of", "over"),
        ("high", "low"),
        ("low", "high"),
        ("first", "last"),
    ];

    private static readonly string[] Labels =
    [
        "forecast",
        "quota",
        "pipeline",
        "commit",
        "model",
        "best case",
        "closed won",
        "gap",
        "win rate",
    ];

    private static readonly string[] Claims =
    [
        "because buyers went quiet",
        "which is the best in years",
        "and Globex confirms it",
        "a new record",
        "$98.7M more",
        "about half of it",
        "three of them doubtful",
        "so nothing can go wrong",
        "up again",
    ];

    // A figure with one of these before it is another figure.
    private static readonly string[] Marks = ["-", "−", "+", "(", "over ", "under ", "up to ", "twice "];

    /// <summary>The changed rewordings with the kind of their change.</summary>
    public static IEnumerable<(string Kind, string Text)> Make(string rewording)
    {
        var places = Placeholder().Matches(rewording);
        for (var place = 0; place < places.Count; place++)
        {
            yield return ("figure dropped", Without(rewording, places[place]));
            yield return (
                "figure of its own",
                rewording.Replace(places[place].Value, "$4.2M", StringComparison.Ordinal)
            );
            yield return (
                "name of its own",
                rewording.Replace(places[place].Value, "Globex", StringComparison.Ordinal)
            );
            if (place + 1 < places.Count && places[place].Value != places[place + 1].Value)
            {
                yield return ("figures swapped", Swapped(rewording, places[place].Value, places[place + 1].Value));
                yield return (
                    "figures joined",
                    rewording[..(places[place].Index + places[place].Length)] + rewording[places[place + 1].Index..]
                );
            }

            foreach (var mark in Marks)
            {
                yield return ("mark put before a figure", rewording.Insert(places[place].Index, mark));
            }
        }

        foreach (var (word, other) in Opposites)
        {
            var changed = Regex.Replace(
                rewording,
                $@"(?<![\w⟦]){Regex.Escape(word)}(?!\w)",
                other,
                RegexOptions.IgnoreCase,
                TimeSpan.FromSeconds(1)
            );
            if (changed != rewording)
            {
                yield return ("opposite word", changed);
            }
        }

        var verb = Verb().Match(rewording);
        if (verb.Success)
        {
            yield return ("denied", rewording.Insert(verb.Index + verb.Length, " not"));
        }

        if (ToOrFrom().IsMatch(rewording))
        {
            yield return (
                "to and from turned",
                ToOrFrom().Replace(rewording, word => word.Value == "to" ? "from" : "to")
            );
        }

        yield return ("all of them", "All " + rewording);
        foreach (var (first, second) in Labels.SelectMany(one => Labels.Select(other => (one, other))))
        {
            if (
                string.CompareOrdinal(first, second) < 0
                && rewording.Contains(first, StringComparison.Ordinal)
                && rewording.Contains(second, StringComparison.Ordinal)
            )
            {
                yield return ("labels swapped", Swapped(rewording, first, second));
            }
        }

        yield return ("figures alone", string.Join(' ', places.Select(place => place.Value)));
        foreach (var claim in Claims)
        {
            yield return ("claim added", rewording.TrimEnd('.') + ", " + claim + ".");
        }
    }

    private static string Without(string text, Match place) => text.Remove(place.Index, place.Length);

    private static string Swapped(string text, string first, string second) =>
        text.Replace(first, "⟦0⟧", StringComparison.Ordinal)
            .Replace(second, first, StringComparison.Ordinal)
            .Replace("⟦0⟧", second, StringComparison.Ordinal);

    [GeneratedRegex(@"⟦\d+⟧", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(to|from)(?= ⟦)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToOrFrom();

    [GeneratedRegex(@"\b(is|are|was|were|has|have)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();
}
