using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which names are meant, and which are left out: "except renewals", "not Germany", "renewals aside".</summary>
internal static class NameRules
{
    /// <summary>The names of a sentence; their stretches are used.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tests">Takes conditions that a name is part of: "past Proposal".</param>
    public static IReadOnlyList<Mention> Read(Composition sentence, List<FieldTest> tests)
    {
        var introduced = Text.Preamble.IntroductionLength(sentence.Message);
        var found = new List<Mention>();
        var ends = new List<int>();
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            if (sentence.Spans[place].Name is not { } name || sentence.IsUsed(place))
            {
                continue;
            }

            var isAudience = name.End <= introduced || Audience.IsBefore(sentence, place);
            var fitting = isAudience
                ? name.Readings
                : [.. name.Readings.Where(reading => NameFit.Fits(sentence, place, reading))];
            if (fitting.Count == 0)
            {
                continue;
            }

            if (!isAudience && StageTest(sentence, place, fitting[0]) is { } beyond)
            {
                tests.Add(beyond);
                continue;
            }

            var isExcluded = !isAudience && ExclusionRules.IsExcluded(sentence, place, found, ends);
            Take(sentence, place, isAudience ? null : fitting[0].Kind);
            found.Add(new(name.First, name.Count, Preferred(fitting), isExcluded) { IsAudience = isAudience });
            ends.Add(place);
        }

        return found;
    }

    private static void Take(Composition sentence, int place, EntityKind? kind)
    {
        sentence.Use(place);
        if (kind is { } known)
        {
            // "The Next account": the word that says the kind is part of the name.
            if (sentence.Spans[place].Name!.IntroducedBy is { } lead)
            {
                sentence.UseTokens(lead.First, lead.Count);
            }

            sentence.Mark(SlotKind(known), place, place);
        }
    }

    // "In a stage after Proposal", "Proposal or later", "not past Proposal": the stages have an order.
    private static FieldTest? StageTest(Composition sentence, int place, NameReading stage)
    {
        if (stage.Kind != EntityKind.Stage)
        {
            return null;
        }

        var (before, after) = (sentence.Left(place), sentence.Right(place));
        while (before >= 0 && ExclusionRules.IsKindWord(sentence, before))
        {
            before = sentence.Left(before);
        }

        var op =
            sentence.Is(after, SpanKind.Suffix) && after == place + 1 ? sentence.Spans[after].Find(SpanKind.Suffix)
            : sentence.Is(before, SpanKind.TimeLead, "after") ? ">"
            : sentence.Is(before, SpanKind.TimeLead, "before") ? "<"
            : null;
        if (op is null)
        {
            return null;
        }

        sentence.Use(place, op is ">" or "<" ? before : after);
        sentence.Mark("stage", place, place);
        var test = new FieldTest("stage", op, System.Text.Json.Nodes.JsonValue.Create(stage.Key))
        {
            At = sentence.Spans[place].First,
        };

        // "Not past Quotation" is in Quotation or before it.
        return BoundField.Exclude(sentence, op is ">" or "<" ? before : place, test);
    }

    private static IReadOnlyList<Entity> Preferred(IReadOnlyList<NameReading> fitting)
    {
        var best = fitting.Min(reading => reading.Match);
        var good = fitting
            .Where(reading => reading.Match == best)
            .Select(reading => new Entity(reading.Kind, reading.Key, reading.Match))
            .DistinctBy(entity => (entity.Kind, entity.Key))
            .OrderBy(entity => entity.Kind)
            .ThenBy(entity => entity.Key, StringComparer.Ordinal)
            .ToArray();
        // What could be several things is asked, never picked; a name of two kinds is of the likelier one.
        return
            good.All(entity => entity.Kind is EntityKind.Owner or EntityKind.Account)
            || good.All(entity => entity.Kind == good[0].Kind)
            ? good
            : [.. good.Where(entity => entity.Kind == good[0].Kind)];
    }

    private static string SlotKind(EntityKind kind) =>
        kind switch
        {
            EntityKind.Owner => "owner",
            EntityKind.Team => "team",
            EntityKind.Account or EntityKind.Deal => "account",
            EntityKind.Competitor => "competitor",
            EntityKind.Product => "product",
            EntityKind.Stage => "stage",
            EntityKind.ForecastCategory => "category",
            EntityKind.Region or EntityKind.Country or EntityKind.Territory => "country",
            EntityKind.LossReason => "reason",
            _ => "segment",
        };
}
