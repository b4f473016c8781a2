using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which readings of a name fit where it stands: a word that is also a name is often just a word.</summary>
internal static class NameFit
{
    private static readonly string[] CategoryBefore = ["in", "category", "at", "as"];

    private static readonly string[] SourceLeads = ["from", "via", "through"];

    /// <summary>Whether a reading of the name at a place fits there.</summary>
    public static bool Fits(Composition sentence, int place, NameReading reading) =>
        reading.Kind switch
        {
            EntityKind.ForecastCategory => IsCategory(sentence, place) && !IsNotClosed(sentence, place),
            EntityKind.LossReason => IsReason(sentence, place),
            // "What have we from agents": the word before says that it is a source.
            EntityKind.LeadSource when sentence.Spans[place].IsWordFirst => place > 0
                && SourceLeads.Contains(sentence.Norm(place - 1), StringComparer.Ordinal),
            EntityKind.Owner or EntityKind.Account when sentence.Spans[place].IsWordFirst => IsListed(sentence, place),
            // "Lakeford Wellness" is not in the book; those that share a word with it are not meant.
            EntityKind.Account when sentence.Spans[place].Name!.IsAfterUnknown => false,
            _ when sentence.Spans[place].IsWordFirst => IsAdjective(sentence, place),
            // Won and lost are said of deals, not of a stage, unless the stage is called one.
            EntityKind.Stage => sentence.Spans[place].Name!.IsIntroduced
                || !(
                    sentence.Is(place, SpanKind.State)
                    || sentence.Is(place, SpanKind.Flag)
                    || sentence.Is(place, SpanKind.Measure)
                ),
            // "Sales" is a part of the team All sales, and mostly just a word.
            _ when reading is { IsCommon: true, Match: NameMatchKind.Part or NameMatchKind.Head }
                    && sentence.Spans[place].Name is { IsIntroduced: false, IsQuoted: false, IsCapital: false } =>
                false,
            // Initials are too short to be sure of: "the ML model".
            EntityKind.Owner => reading.Match is not (NameMatchKind.UpperCode or NameMatchKind.Initials)
                || sentence.Spans[place].Name!.IsIntroduced,
            _ => true,
        };

    // "Claire, Rose and Grace": a name among names, though the word is one of every day.
    private static bool IsListed(Composition sentence, int place)
    {
        var before = place - 1;
        while (before >= 0 && (sentence.Is(before, SpanKind.And) || sentence.Is(before, SpanKind.Or)))
        {
            before--;
        }

        return sentence.Message.Tokens[sentence.Spans[place].First].IsCapital
            && before >= 0
            && sentence.IsUsed(before)
            && sentence.Spans[before].Name is { Readings: [{ Kind: EntityKind.Owner or EntityKind.Account }, ..] };
    }

    // "Growth deals": a value of a dimension right before what it narrows, where the word is no word of the grammar.
    private static bool IsAdjective(Composition sentence, int place) =>
        (sentence.Is(place + 1, SpanKind.Thing) || sentence.Norm(place + 1) is "pipeline" or "accounts" or "customers")
        && sentence.Message.Tokens[sentence.Spans[place].First].IsCapital
        && !sentence.Message.IsShouted
        && sentence.Spans[place].Meanings.All(meaning => meaning.Kind is SpanKind.Everyday or SpanKind.Topic);

    // "Still not closed" says that they are open.
    private static bool IsNotClosed(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.State, "closed") && sentence.Is(sentence.Left(place), SpanKind.Exclusion);

    // "What is our commit?" asks for a number; "commit deals" and "deals in commit" name a category.
    private static bool IsCategory(Composition sentence, int place)
    {
        var (before, after) = (place - 1, place + 1);
        return sentence.Spans[place].Name!.IntroducedBy is not null
            || sentence.Is(after, SpanKind.Thing)
            || (
                before >= 0
                && CategoryBefore.Contains(sentence.Norm(before), StringComparer.Ordinal)
                && sentence.Norm(place) is not "pipeline"
            )
            || (
                before > 0
                && (sentence.Is(before, SpanKind.Or) || sentence.Is(before, SpanKind.And))
                && sentence.IsUsed(before - 1)
                && sentence.Spans[before - 1].Name?.Readings.Any(reading => reading.Kind == EntityKind.ForecastCategory)
                    == true
            )
            || sentence.Is(sentence.Left(place), SpanKind.Only)
            || sentence.Is(sentence.Left(place), SpanKind.Exclusion);
    }

    // "Lost on price", "lose to pricing": elsewhere the same words name no reason.
    private static bool IsReason(Composition sentence, int place) =>
        sentence.Spans[place].Name!.IntroducedBy is not null
        || (
            // "By competitor" groups.
            !sentence.Is(sentence.Left(place), SpanKind.By)
            && place > 0
            && Enumerable
                .Range(0, place)
                .Any(at =>
                    sentence.Is(at, SpanKind.State, "lost")
                    || sentence.Is(at, SpanKind.Flag, "lost")
                    || sentence.Is(at, SpanKind.Measure, "lost_amount")
                    || sentence.Is(at, SpanKind.Measure, "lost_count")
                    || sentence.Is(at, SpanKind.Dimension, "loss_reason")
                )
        );
}
