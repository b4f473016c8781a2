using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinRateChange;

/// <summary>Says what changed a win rate as facts, tables and notes.</summary>
/// <param name="book">The view.</param>
/// <param name="telling">The period, and why it was taken where none was named.</param>
internal sealed class ExplainWinRateChangePresentation(ScopedBook book, TellingPeriod telling)
{
    private const int MostParts = 12;
    private const string Rate = "won ÷ (won + lost) among deals closed in the period, by count";
    private const string Interval = "80% interval of the change (Newcombe)";

    /// <summary>The result with its facts, tables, findings and notes.</summary>
    public ExplainWinRateChangeResult Describe(ExplainWinRateChangeResult result) =>
        result with
        {
            Facts = Worked(Facts(result)),
            Tables = [.. Tables(result)],
            Findings = ExplainWinRateChangeFindings.List(result),
            Notes = [.. Notes(result)],
        };

    private static IReadOnlyList<Fact> Worked(IReadOnlyList<Fact> facts) =>
        new Workings(facts)
            .Ratio("win_rate", "won_deals", "won_deals", "lost_deals")
            .Sum("closed_deals", "won_deals", "lost_deals")
            .Sum("change", "win_rate", "-before")
            .Counts(CountedDeals.Won, "won_deals")
            .Counts(CountedDeals.Lost, "lost_deals")
            .Counts(CountedDeals.Closed, "closed_deals", "win_rate")
            .Facts;

    private IReadOnlyList<Fact> Facts(ExplainWinRateChangeResult result)
    {
        var (now, then) = (result.Figures, result.Comparison.Figures);
        var facts = new FactList()
            .Add("period", "Period", telling.Period, "the fiscal calendar")
            .Add(
                "before_period",
                "Compared with",
                PeriodArgument.Parse(book, result.Comparison.Period),
                "the period to compare with"
            )
            .Count("closed_deals", "Deals closed", now.ClosedDeals, "won + lost in the period")
            .Count("won_deals", "Deals won", now.WonDeals, "deals won with a close date in the period")
            .Count("lost_deals", "Deals lost", now.LostDeals, "deals lost with a close date in the period")
            .Count("before_closed", "Deals closed then", then.ClosedDeals, "won + lost in the period compared with");
        if (!ExplainWinRateChangeFindings.IsEnough(result))
        {
            return facts.Facts;
        }

        facts
            .Share("win_rate", "Win rate", now.WinRate, Rate, now.ClosedDeals)
            .Share("before", "Win rate then", then.WinRate, Rate, then.ClosedDeals)
            .Points("change", "Change", result.Comparison.Change, "win rate − win rate then")
            .Points("change_low", "Change, low", result.Comparison.ChangeLow, Interval)
            .Points("change_high", "Change, high", result.Comparison.ChangeHigh, Interval);
        AddSplit(facts, result.Split);
        return facts
            .Count("looked", "Groups looked at", result.Looked, "groups of one and two conditions with enough deals")
            .Facts;
    }

    private static void AddSplit(FactList facts, WinRateSplit? split)
    {
        if (split is null)
        {
            return;
        }

        var (mix, rate) = (
            $"Σ (share now − share then) × mean win rate, by {split.Kinds}",
            $"Σ (win rate now − then) × mean share, by {split.Kinds}"
        );
        facts.Points("mix", "From other deals", split.Mix, mix).Points("rate", "From win rates", split.Rate, rate);
    }

    private static IEnumerable<FactTable> Tables(ExplainWinRateChangeResult result)
    {
        if (result.Moves.Count > 0)
        {
            yield return Moves(result);
        }

        if (result.Split is { } split && ExplainWinRateChangeFindings.IsEnough(result))
        {
            yield return Parts(split);
        }
    }

    private static FactTable Moves(ExplainWinRateChangeResult result) =>
        new TableBuilder<WinRateMove>("moves", "Groups that moved by more than chance")
            .Column("group", "Group", "the conditions that its deals meet", move => move.Group)
            .Count(
                "before_deals",
                "Closed before",
                "deals of the group closed in the earlier time",
                move => move.DealsBefore
            )
            .Share("before", "Before", "won ÷ closed in the earlier time", move => move.WinRateBefore)
            .Count("deals", "Closed now", "deals of the group closed in the later time", move => move.Deals)
            .Share("rate", "Now", "won ÷ closed in the later time", move => move.WinRate)
            .Points("effect", "Beyond expectation", "share won − expected share", move => move.Effect)
            .Column(
                "q",
                "Chance",
                "q-value: false discovery rate over all groups looked at",
                move => FactValue.Coefficient(move.QValue)
            )
            .SourceRows(move => move.Deals)
            .ScaledBar(move => move.Effect)
            .Build(result.Moves);

    private static FactTable Parts(WinRateSplit split) =>
        new TableBuilder<WinRatePart>("parts", $"The change by {split.PartsBy.ToLowerInvariant()}")
            .Column("group", split.PartsBy, "the value's name", part => part.Group)
            .Count("before_deals", "Closed then", "deals closed in the period compared with", part => part.DealsBefore)
            .Share(
                "before",
                "Then",
                "won ÷ closed then; left out under 12 deals",
                part => Stated(part.WonBefore, part.DealsBefore)
            )
            .Count("deals", "Closed now", "deals closed in the period", part => part.Deals)
            .Share("rate", "Now", "won ÷ closed now; left out under 12 deals", part => Stated(part.Won, part.Deals))
            .Points("mix", "Mix", "points from its other share of deals (Kitagawa)", part => part.Mix)
            .Points("by_rate", "Rate", "points from its other win rate (Kitagawa)", part => part.Rate)
            .Points("total", "Both", "mix + rate; the parts add up to the change", part => part.Total)
            .SourceRows(part => part.Deals)
            .ScaledBar(part => part.Total)
            .BuildFirst(split.Parts, MostParts);

    private static double? Stated(int won, int deals) => deals < SampleSizes.Least ? null : (double)won / deals;

    private IEnumerable<Note> Notes(ExplainWinRateChangeResult result)
    {
        if (telling.Note is { } note)
        {
            yield return note;
        }

        if (result.AmountsDiffer)
        {
            yield return new(NoteKind.Missing, AmountKinds.Sentence);
        }

        yield return new(
            NoteKind.Definition,
            "Mix is what other kinds of deals did, rate what other win rates within the kinds did; the two add up to the change (Kitagawa)."
        );
        yield return new(
            NoteKind.Definition,
            $"{Wording.Plural(result.Looked, "group")} of deals were looked at; those named moved by more than chance over all of them (false discovery rate 5%), and did so in both halves of the time."
        );
        if (result.Moves.Count > 0)
        {
            yield return new(
                NoteKind.Caution,
                "What changed together need not be the cause; competitors and contacts are as entered by now."
            );
        }

        foreach (var gap in Gaps())
        {
            yield return gap;
        }
    }

    private IEnumerable<Note> Gaps()
    {
        if (!book.Coverage.Competitors)
        {
            yield return new(
                NoteKind.Missing,
                "Competitors are not in this data; a competitor field in the mapping would bring them."
            );
        }

        if (!book.Coverage.Signals)
        {
            yield return new(
                NoteKind.Missing,
                "Signals, such as a competitor's price or a champion who left, are not in this data."
            );
        }
    }
}
