using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Pipeline;

/// <summary>Adds up open deals by stage: those due in a period, or all where the data has no close dates.</summary>
internal sealed class StageTally(ScopedBook book)
{
    private readonly Dictionary<int, (long Minor, int Deals)> sums = [];

    public static StageTally Of(ScopedBook book, Period period, DealSelection selection)
    {
        var tally = new StageTally(book);
        var anyDate = !book.Coverage.CloseDates;
        foreach (var deal in book.Deals)
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

    /// <summary>Open deals of all stages.</summary>
    public Money Total => new(sums.Values.Sum(sum => sum.Minor), book.Company.Currency);

    /// <summary>How many.</summary>
    public int Deals => sums.Values.Sum(sum => sum.Deals);

    /// <summary>The open stages in the order of the process, empty ones too.</summary>
    public IReadOnlyList<StagePipeline> Stages =>
        [.. book.Company.Stages.Where(stage => stage.IsOpen).Select(stage => Describe(stage, Total))];

    private void Add(in DealState state)
    {
        var so = sums.GetValueOrDefault(state.Stage.Id);
        sums[state.Stage.Id] = (so.Minor + state.Value.Minor, so.Deals + 1);
    }

    private StagePipeline Describe(Stage stage, Money total)
    {
        var (minor, deals) = sums.GetValueOrDefault(stage.Id);
        var amount = new Money(minor, book.Company.Currency);
        return new(stage.Name, amount, deals, amount.Over(total));
    }
}
