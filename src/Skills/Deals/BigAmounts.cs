using RevBot.Data.Book;
using RevBot.Data.Finance;

namespace RevBot.Skills.Deals;

/// <summary>From which amount on a deal is big.</summary>
internal static class BigAmounts
{
    private const int Tenth = 10;

    /// <summary>The least amount of the largest tenth, rounded up, of the open deals in view that have one; zero where none has.</summary>
    public static Money From(ScopedBook book)
    {
        var amounts = new List<long>();
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.IsOpen && state.HasValue)
            {
                amounts.Add(state.Value.Minor);
            }
        }

        amounts.Sort();
        var count = (amounts.Count + Tenth - 1) / Tenth;
        return new(count == 0 ? 0 : amounts[^count], book.Company.Currency);
    }
}
