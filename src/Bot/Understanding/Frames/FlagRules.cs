using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which state deals must be in: stalled, without a next step, won, lost.</summary>
internal static class FlagRules
{
    private static readonly string[] WonForms =
    [
        "bring in",
        "won",
        "signed",
        "sold",
        "booked",
        "wins",
        "closed won",
        "close won",
        "landed",
        "brought in",
    ];

    // "What did Lovisa close", "what have we booked".
    private static readonly string[] AskedForms = ["win", "close", "sell", "sign", "closed", "book", "land"];

    private static readonly string[] Auxiliaries = ["did", "have", "has", "ve"];

    private static readonly string[] LostForms = ["lost", "losses", "closed lost"];

    /// <summary>The flags in order; their stretches are used.</summary>
    public static IReadOnlyList<string> Read(Composition sentence)
    {
        var found = new List<string>();
        foreach (var place in sentence.Find(SpanKind.Flag))
        {
            if (sentence.IsUsed(place) || IsNegated(sentence, place))
            {
                continue;
            }

            // "With a discount between 10 and 20%" is the bound alone.
            if (
                sentence.Is(place, SpanKind.Flag, "discounted")
                && sentence.Spans.Any(span => span.Quantity?.Unit == QuantityUnit.Percent)
            )
            {
                sentence.Use(place);
                continue;
            }

            found.Add(sentence.Spans[place].Find(SpanKind.Flag)!);
            sentence.Use(place);
        }

        found.AddRange(GappedFlags.Find(sentence));
        found.AddRange(States(sentence));
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    // "Deals signed in March", "what did we lose": deals that are over are listed by how they ended.
    private static IEnumerable<string> States(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.State))
        {
            if (sentence.IsUsed(place) || IsNegated(sentence, place))
            {
                continue;
            }

            var words = sentence.Norm(place);
            if (sentence.Norm(place - 1) is "be" or "being" or "get" || sentence.Norm(place + 1) is "rate" or "rates")
            {
                continue;
            }

            if (IsArrangement(sentence, place - 1))
            {
                sentence.Use(place);
                continue;
            }

            var isAsked = IsAsked(sentence, place);
            if (
                WonForms.Contains(words, StringComparer.Ordinal)
                || (isAsked && AskedForms.Contains(words, StringComparer.Ordinal))
            )
            {
                yield return "won";
                sentence.Use(place);
            }
            else if (LostForms.Contains(words, StringComparer.Ordinal) || (isAsked && words is "lose"))
            {
                yield return "lost";
                sentence.Use(place);
            }
        }
    }

    // "No next step booked", "without a meeting landed": what is arranged there is no deal.
    private static bool IsArrangement(Composition sentence, int before) =>
        sentence.Is(before, SpanKind.Flag, "no_next_step")
        || sentence.Is(before, SpanKind.Field, "next_step")
        || sentence.Is(before, SpanKind.Field, "next_step_date")
        || sentence.Is(before, SpanKind.Field, "activity");

    // An auxiliary before it, with nothing but who does it between: "did we", "has Lovisa's team". What people have to close
    // is not closed.
    private static bool IsAsked(Composition sentence, int place)
    {
        for (var before = place - 1; before >= 0; before--)
        {
            if (sentence.Norm(before) is "to")
            {
                return false;
            }

            var first = sentence.Norm(before).Split(' ')[0];
            if (Auxiliaries.Contains(first, StringComparer.Ordinal))
            {
                return true;
            }

            var span = sentence.Spans[before];
            if (
                !span.IsFiller
                && !span.Is(SpanKind.Person)
                && !span.Is(SpanKind.Pointer)
                && span.Name?.Readings[0].Kind is not (EntityKind.Owner or EntityKind.Team)
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether it is denied. "Not stalled" is not "stalled": no list has its opposite, so the words stay unused and are told.
    /// </summary>
    public static bool IsNegated(Composition sentence, int place) =>
        sentence.Left(place) is >= 0 and var before
        && (
            sentence.Is(before, SpanKind.Exclusion)
            || sentence.Norm(before) is "not" or "never" or "isn t" or "aren t" or "no"
        );
}
