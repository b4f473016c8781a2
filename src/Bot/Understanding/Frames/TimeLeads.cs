using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>What stands before the times of a sentence and says what they are for.</summary>
internal sealed class TimeLeads(Composition sentence)
{
    /// <summary>Whether a lead says such a thing: since, before, versus.</summary>
    public bool Is(int lead, string value) =>
        lead >= 0
        && (
            sentence.Is(lead, SpanKind.TimeLead, value)
            || (value == "versus" && (sentence.Is(lead, SpanKind.Versus, value) || IsThan(sentence, lead)))
        );

    /// <summary>Whether a comparator stands at a place that a time can follow: "winning more than last year".</summary>
    public static bool IsThan(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.Comparator) && sentence.Norm(place).EndsWith(" than", StringComparison.Ordinal);

    /// <summary>The stretch right before a time, that says what it is for; -1 for none.</summary>
    public int Find(int place)
    {
        do
        {
            place--;
        } while (place >= 0 && sentence.Spans[place].IsFiller && !sentence.Is(place, SpanKind.TimeLead));

        return
            place >= 0
            && (sentence.Is(place, SpanKind.TimeLead) || sentence.Is(place, SpanKind.Versus) || IsThan(sentence, place))
            ? place
            : -1;
    }

    /// <summary>
    /// The word that denies a time, as in "not closing in January", "except those created this month"; null where nothing does.
    /// </summary>
    public int? FindDenial(int lead, int place)
    {
        var stated = sentence.Left(lead < 0 ? place : lead);
        if (sentence.IsUsed(stated) || !(sentence.Is(stated, SpanKind.State) || sentence.Is(stated, SpanKind.Field)))
        {
            return null;
        }

        var before = sentence.Left(stated);
        while (sentence.Is(before, SpanKind.Thing) || sentence.Is(before, SpanKind.Pointer))
        {
            before = sentence.Left(before);
        }

        return sentence.Is(before, SpanKind.Exclusion, "except") && !sentence.IsUsed(before) ? before : null;
    }
}
