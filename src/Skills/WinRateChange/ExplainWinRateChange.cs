using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.WinLoss;
using RevBot.Skills.WinLoss.Search;

namespace RevBot.Skills.WinRateChange;

/// <summary>
/// "Why did our win rate drop?": the change between two periods split into other deals (mix) and other luck or skill with
/// such deals (rate), the groups of deals that moved by more than chance, since when, what changed with them, and a step.
/// </summary>
/// <remarks>
/// Groups are looked for between the two periods, and between the year up to the period's end and up to two years before
/// it: what set in a year ago still shows when one quarter is like the one before. Both searches keep false finds below
/// 5% of what they report.
/// </remarks>
public sealed class ExplainWinRateChange : Skill<ExplainWinRateChangeArguments, ExplainWinRateChangeResult>
{
    private const int YearQuarters = 4;
    private const int EarlierQuarters = 8;

    /// <inheritdoc/>
    public override string Plugin => "win/loss";

    /// <inheritdoc/>
    public override string Name => "explain_win_rate_change";

    /// <inheritdoc/>
    public override string Description =>
        "Why the win rate changed between two periods: mix against rate, the groups of deals that moved by more than chance, since when, what changed with them, and what to do.";

    /// <inheritdoc/>
    public override DataKinds Needs =>
        DataKinds.Countries
        | DataKinds.Competitors
        | DataKinds.Segments
        | DataKinds.Contacts
        | DataKinds.Signals
        | DataKinds.Activities;

    /// <inheritdoc/>
    public override ExplainWinRateChangeResult Run(ScopedBook book, ExplainWinRateChangeArguments arguments)
    {
        var selection = DealSelection.Of(book, GetWinLoss.WithoutLossReasons(arguments.Filter));
        var compareTo = PeriodArgument.Parse(book, arguments.CompareTo);
        var period = PeriodArgument.Beside(book, arguments.Period, compareTo);
        var telling = TellingPeriod.Choose(book, period, selection);
        var calendar = book.Company.Calendar;
        var before = compareTo ?? calendar.Shift(telling.Period, -1);
        var study = WinLossStudy.Of(book, selection, null, telling.Period, before);
        var figures = study.Now.Figures();
        var year = Year(book, telling, period is null);
        var change = selection.IsEverything ? book.Kept((telling.Period, before, year), Found, _ => 0) : Found(book);
        WinRateFindings Found(ScopedBook view) => WinRateFindings.Find(view, selection, (telling.Period, before), year);
        var result = new ExplainWinRateChangeResult
        {
            Figures = figures,
            Comparison = GetWinLoss.Compare(figures, before, study.Before.Figures()),
            Split = change.Split,
            Moves = change.Moves,
            Looked = change.Looked,
            AmountsDiffer = change.AmountsDiffer,
            Step = change.Step,
        };
        return new ExplainWinRateChangePresentation(book, telling).Describe(
            SkillResult.About(result, book, selection, telling.Period)
        );
    }

    // Four quarters up to the period's last; where none was named, with what has closed since.
    private static ChangeWindow Year(ScopedBook book, TellingPeriod telling, bool isOpenEnded)
    {
        var calendar = book.Company.Calendar;
        var last = calendar.QuarterOf(telling.Period.End);
        var first = calendar.Shift(last, 1 - YearQuarters);
        var end = isOpenEnded && book.DataDay > telling.Period.End ? book.DataDay : telling.Period.End;
        var earlier = calendar.Shift(first, -EarlierQuarters);
        return new(Period.Between(first.Start, end), Period.Between(earlier.Start, first.Start.PlusDays(-1)), true);
    }
}
