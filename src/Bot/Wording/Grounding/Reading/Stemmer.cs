using System.Collections.Frozen;

namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>Brings the forms of a word, and the trade's words for one thing, to one.</summary>
internal static class Stemmer
{
    // What sales people call the same thing by several names; each line is one concept, first its name.
    private static readonly string[] Concepts =
    [
        "win won wins winning",
        "lose lost loses losing loss losses",
        "rise rose risen rises rising grew grow grown grows growth gain gained climb climbed increase increased increases",
        "fall fell fallen falls falling drop dropped decline declined decrease decreased decreases shrank shrink shrunk",
        "quota quotas target targets goal plan",
        "ensemble forecast forecasts projection outlook",
        "chance chances probability likelihood odds",
        "deal deals opportunity opportunities",
        "seller sellers rep reps representative representatives salesperson owner owners owned owns",
        "bookings booked booking",
        "gap shortfall remaining left",
        "amount amounts worth value size totaling totalling total totals",
        "deliver delivered",
        "range ranges interval",
        "low lower lowest",
        "high higher highest",
        "create created creates creation new",
        "push pushed pushes slip slipped slips slipping",
        "pull pulled",
        "start started began beginning",
        "end ended ends ending",
        "bias biased off",
        "accuracy accurate",
        "cycle cycles",
        "impact impacts",
        "risk risks risky",
        "country countries",
        "activity activities",
        "company companies",
        "category categories",
        "warehouse warehouses",
        "cause causes caused reason reasons",
        "average averages averaged mean",
        "commit commits committed commitments commitment",
        "pipeline pipe funnel",
        "change changes changed net delta difference minus",
        "held hold holds",
        "day days",
        "week weeks",
        "month months",
        "quarter quarters",
        "year years",
        "hour hours h",
        "minute minutes min",
        "close closed closes closing",
        "scenario supposing",
        "weight weighted",
        "other others else rest remainder",
    ];

    private static readonly FrozenDictionary<string, string> ByWord = Concepts
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Select(word => KeyValuePair.Create(word, words[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = (
        "a an the of in on at to for by with and or is are was were be been it its this that these those as so than then "
        + "into per out up down which what who how there here all has have had will would could should so far "
        + "us we you your our their his her they i me my stands stand sits sit says say comes come now"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of a word in small letters.</summary>
    public static string Stem(string lower) =>
        ByWord.TryGetValue(lower, out var concept) ? concept
        : lower.Length > 4 && lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
        : lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i') ? lower[..^1]
        : lower;

    /// <summary>Whether a word says nothing about which figure is meant.</summary>
    public static bool IsEmpty(Token token) => token.Kind != TokenKind.Word || Empty.Contains(token.Lower);

    /// <summary>The telling words of a label.</summary>
    public static IEnumerable<string> StemLabel(string label) =>
        Tokenizer
            .Tokenize(label)
            .Where(token => !IsEmpty(token))
            .Select(token => token.Stem)
            .Distinct(StringComparer.Ordinal);
}
