using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast;

/// <summary>The people whose quota and calls a forecast covers.</summary>
internal static class ForecastPeople
{
    /// <summary>The people's ids; null where the filter cuts across people.</summary>
    public static IReadOnlySet<int>? Concerned(ScopedBook book, DealSelection? selection) =>
        selection is null or { IsEverything: true } ? book.People.Sellers.Select(seller => seller.Id).ToHashSet()
        : selection.OnlyPeople ? selection.Sellers
        : null;
}
