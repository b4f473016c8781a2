using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which names are meant, and which are left out: "except renewals", "not Germany", "renewals aside".</summary>
internal static class NameRules
{
    private static readonly string[] CategoryBefore = ["in", "category", "at", "as"];
    private static readonly EntityKind[] People = [EntityKind.Owner, EntityKind.Team];

    /// <summary>The names of a sentence; their stretches are used.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tests">Takes conditions that a name is part of: "past Proposal".</param>
    public static IReadOnlyList<Mention> Read(Composition sentence, List<FieldTest> tests)
    {
        var found = new List<Mention>();
        var ends = new List<int>();
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            if (sentence.Spans[place].Name is not { } name || sentence.IsUsed(place))
            {
                continue;
            }

            var isAudience = Audience.IsBefore(sentence, place);
            var fitting = isAudience
                ? name.Readings
                : [.. name.Readings.Where(reading => Fits(sentence, place, reading))];
            if (fitting.Count == 0)
            {
                continue;
            }

            if (!isAudience && StageTest(sentence, place, fitting[0]) is { } beyond)
            {
                tests.Add(beyond);
                continue;
            }

            var isExcluded = !isAudience && IsExcluded(sentence, place, found, ends);
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
            UseIntroducer(sentence, sentence.Spans[place].Name!);
            sentence.Mark(KindOf(known), place, place);
        }
    }

    // "In a stage after Proposal", "Proposal or later": the stages have an order.
    private static FieldTest? StageTest(Composition sentence, int place, NameReading stage)
    {
        if (stage.Kind != EntityKind.Stage)
        {
            return null;
        }

        var (before, after) = (sentence.Left(place), sentence.Right(place));
        while (before >= 0 && IsKindWord(sentence, before))
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
        return new("stage", op, System.Text.Json.Nodes.JsonValue.Create(stage.Key))
        {
            At = sentence.Spans[place].First,
        };
    }

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
        place + 1 < sentence.Spans.Count
        && (
            sentence.Is(place + 1, SpanKind.Thing)
            || sentence.Norm(place + 1) is "pipeline" or "accounts" or "customers"
        )
        && sentence.Message.Tokens[sentence.Spans[place].First].IsCapital
        && !sentence.Message.IsShouted
        && sentence.Spans[place].Meanings.All(meaning => meaning.Kind is SpanKind.Everyday or SpanKind.Topic);

    private static readonly string[] SourceLeads = ["from", "via", "through"];

    private static bool Fits(Composition sentence, int place, NameReading reading) =>
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

    // "Still not closed" says that they are open.
    private static bool IsNotClosed(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.State, "closed") && sentence.Is(sentence.Left(place), SpanKind.Exclusion);

    // "What is our commit?" asks for a number; "commit deals" and "deals in commit" name a category.
    private static bool IsCategory(Composition sentence, int place)
    {
        var (before, after) = (place - 1, place + 1);
        return sentence.Spans[place].Name!.IntroducedBy is not null
            || (after < sentence.Spans.Count && sentence.Is(after, SpanKind.Thing))
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

    private static bool IsExcluded(Composition sentence, int place, List<Mention> found, List<int> ends) =>
        IsExcludedBefore(sentence, place)
        || IsExcludedAfter(sentence, place)
        || IsJoinedToExcluded(sentence, place, found, ends);

    private static readonly string[] Between =
    [
        "by",
        "against",
        "from",
        "owned by",
        "with",
        "those",
        "the ones",
        "ones",
    ];

    // "Except renewals", "not owned by Lena", "not against Globanto".
    private static bool IsExcludedBefore(Composition sentence, int place)
    {
        var before = sentence.Left(place);
        while (
            before >= 0
            && !sentence.Is(before, SpanKind.Exclusion)
            && (
                sentence.Is(before, SpanKind.Thing)
                || Between.Contains(sentence.Norm(before), StringComparer.Ordinal)
                || IsKindWord(sentence, before)
            )
        )
        {
            before = sentence.Left(before);
        }

        if (before < 0 || !sentence.Is(before, SpanKind.Exclusion, "except") || !Excludes(sentence, before, place))
        {
            return false;
        }

        sentence.Use(before);
        return true;
    }

    // "Renewals aside", "take renewals out".
    private static bool IsExcludedAfter(Composition sentence, int place)
    {
        var after = sentence.Right(place);
        if (sentence.Is(after, SpanKind.Exclusion, "after"))
        {
            sentence.Use(after);
            return true;
        }

        if (
            place + 1 >= sentence.Spans.Count
            || sentence.Norm(place + 1) is not "out"
            || !Enumerable
                .Range(0, place)
                .Any(at => sentence.Norm(at) is "take" or "leave" or "keep" or "taking" or "leaving")
        )
        {
            return false;
        }

        sentence.Use(place + 1);
        return true;
    }

    // "Except renewals and Germany": what is joined to an excluded name is excluded too.
    private static bool IsJoinedToExcluded(Composition sentence, int place, List<Mention> found, List<int> ends) =>
        found.Count > 0
        && found[^1].IsExcluded
        && Enumerable
            .Range(ends[^1] + 1, place - ends[^1] - 1)
            .All(at => sentence.Is(at, SpanKind.And) || sentence.Is(at, SpanKind.Or) || sentence.Spans[at].IsFiller);

    // "They tell us no in mid-market" leaves nothing out; "no renewals" does. A competitor that is lost "without" is not there.
    private static bool Excludes(Composition sentence, int before, int place) =>
        sentence.Norm(before) switch
        {
            "no" => before == place - 1,
            "outside" or "outside of" => true,
            _ => true,
        };

    private static bool IsKindWord(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.Dimension)
        && !sentence.Is(place, SpanKind.Exclusion)
        && sentence.Spans[place].Name is null;

    // "The Next account": the word that says the kind is part of the name.
    private static void UseIntroducer(Composition sentence, NameMention name)
    {
        if (name.IntroducedBy is not { } lead)
        {
            return;
        }

        for (var at = 0; at < sentence.Spans.Count; at++)
        {
            if (sentence.Spans[at].First >= lead.First && sentence.Spans[at].End <= lead.First + lead.Count)
            {
                sentence.Use(at);
            }
        }
    }

    private static string KindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Owner => "owner",
            EntityKind.Team => "team",
            EntityKind.Account or EntityKind.Deal => "account",
            EntityKind.Competitor => "competitor",
            EntityKind.Product => "product",
            EntityKind.Stage => "stage",
            EntityKind.ForecastCategory => "category",
            EntityKind.Region or EntityKind.Country => "country",
            EntityKind.LossReason => "reason",
            _ => "segment",
        };

    /// <summary>Whether a name is of people.</summary>
    public static bool IsOfPeople(Mention mention) => People.Contains(mention.Entity.Kind);
}
