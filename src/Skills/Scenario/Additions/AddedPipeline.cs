using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Scenario.Adjustments;

namespace RevBot.Skills.Scenario.Additions;

/// <summary>
/// Pipeline that comes in by a day: its amount × the share that deals of the first open stage, due in the quarter, brought
/// in past quarters from the same week to the end. Without such a record the CRM's percentage of the stage × the share of
/// the period still left.
/// </summary>
internal static class AddedPipeline
{
    /// <summary>What added pipeline is expected to bring.</summary>
    /// <param name="of">The base that it is added to.</param>
    /// <param name="adjustment">An amount, a number of deals of the usual size, or both.</param>
    /// <exception cref="SkillInputException">Only a number is given and no open deal tells a usual size, or there is no open stage.</exception>
    public static AddedRevenue Expect(ScenarioBase of, Adjustment adjustment)
    {
        var stage = StageOf(of.Book, adjustment);
        var usual = UsualAmount(of, adjustment);
        var deals =
            adjustment.Count
            ?? (usual > 0 ? Math.Max(1, (double)(adjustment.Amount ?? 0) * MinorPerUnit(of) / usual) : 1);
        if (adjustment.Amount is null && usual <= 0)
        {
            throw new SkillInputException(
                "Say the amount that is added: there are no open deals to take a usual size from."
            );
        }

        var amount = adjustment.Amount is { } given ? (double)given * MinorPerUnit(of) : deals * usual;
        var share = ShareWon(of, stage, adjustment);
        var size = amount / deals;
        return new(
            amount * share,
            deals * size * size * share * (1 - share),
            $"Pipeline added by {Wording.Day(adjustment.By)} is taken as {stage.Name}, due in {of.Period.Id}, and {Wording.Percent(share)} of it as won by the end{Origin(of)}."
        );
    }

    private static double MinorPerUnit(ScenarioBase of) => of.Book.Company.Currency.MinorPerUnit;

    /// <summary>Where the share comes from, for the sentence.</summary>
    private static string Origin(ScenarioBase of) =>
        of.Knowledge?.Learning.Table is not null
            ? ", as in past quarters from that week on"
            : ", by the stage's percentage and the time left";

    /// <summary>The stage that the filter asks for, else the first open one.</summary>
    private static Stage StageOf(ScopedBook book, Adjustment adjustment) =>
        (
            adjustment.OnlyStage is { } wanted
            && NameMatch.Find(wanted, [.. Open(book).Select(stage => stage.Name)]) is { } name
                ? Open(book).FirstOrDefault(stage => stage.Name == name)
                : Open(book).FirstOrDefault()
        ) ?? throw new SkillInputException("There is no open stage that pipeline could be added in.");

    /// <summary>The open stages in the order of the process.</summary>
    private static IEnumerable<Stage> Open(ScopedBook book) =>
        book.Company.Stages.Where(stage => stage.Outcome == StageOutcome.Open);

    /// <summary>The share of such pipeline won by the period's end, 0..1; 0 when no day is left.</summary>
    private static double ShareWon(ScenarioBase of, Stage stage, Adjustment adjustment)
    {
        var start = LocalDate.Max(adjustment.By, of.Period.Start.PlusDays(-1));
        var left = of.Period.DaysLeft(start);
        if (left <= 0)
        {
            return 0;
        }

        return of.Knowledge?.Learning.Table is { } table
            ? table.ShareOf(QuarterWeek.Elapsed(of.Period, start), stage.Id, adjustment.OnlySegment, due: true)
            : Math.Clamp(stage.Probability ?? 0, 0, 1) * left / of.Period.Days;
    }

    /// <summary>
    /// The mean amount of the open deals looked at, of those that the adjustment's filter fits.
    /// </summary>
    private static double UsualAmount(ScenarioBase of, Adjustment adjustment)
    {
        var amounts = of
            .Raw.Deals.Where(deal => deal.Amount > 0 && adjustment.Selection.Matches(deal.Deal, deal.Deal.Now))
            .Select(deal => deal.Amount)
            .ToArray();
        return amounts.Length > 0 ? amounts.Average() : 0;
    }
}
