using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Pipeline;

/// <summary>
/// Adds up open deals by stage: those due in a period, or all open deals where the data has no close dates. Deals
/// omitted from the forecast are left out; a deal without an amount counts as a deal of 0.
/// </summary>
internal sealed class StageTally(ScopedBook book)
{
    private readonly Dictionary<int, Sum> sums = [];

    /// <summary>Adds up the deals of a view that a selection means.</summary>
    public static StageTally Add(ScopedBook book, Period period, DealSelection selection)
    {
        var tally = new StageTally(book);
        var anyDate = !book.Coverage.CloseDates;
        foreach (var deal in anyDate ? book.Deals : book.DealsAround(period))
        {
            var state = deal.Now;
            if (
                (anyDate || state.ClosesIn(period))
                && state.IsOpen
                && state.Category != ForecastCategory.Omitted
                && selection.Matches(deal, state)
            )
            {
                tally.Add(state);
            }
        }

        return tally;
    }

    /// <summary>The amount of the deals of all stages, in the reporting currency.</summary>
    public Money Total => new(sums.Values.Sum(sum => sum.Minor), book.Company.Currency);

    /// <summary>How many deals that is.</summary>
    public int Deals => sums.Values.Sum(sum => sum.Deals);

    /// <summary>The open stages in the order of the process, empty ones too.</summary>
    public IReadOnlyList<StagePipeline> Stages =>
        [.. book.Company.Stages.Where(stage => stage.IsOpen).Select(stage => Describe(stage, Total))];

    private void Add(in DealState state)
    {
        var sum = sums.GetValueOrDefault(state.Stage.Id);
        sums[state.Stage.Id] = new(sum.Minor + state.Value.Minor, sum.Deals + 1);
    }

    private StagePipeline Describe(Stage stage, Money total)
    {
        var sum = sums.GetValueOrDefault(stage.Id);
        var amount = new Money(sum.Minor, book.Company.Currency);
        return new(stage.Name, amount, sum.Deals, amount.Over(total));
    }

    private readonly record struct Sum(long Minor, int Deals);
}
