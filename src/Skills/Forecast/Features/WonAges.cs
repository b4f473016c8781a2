using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// How long deals won before a period took, in days. Where the data has no close dates of open deals, age tells what may
/// still close: a deal that has been open for longer than 19 of 20 won deals took does not count as due.
/// </summary>
/// <param name="last">The last day that counts: the eve of the period.</param>
internal sealed class WonAges(LocalDate last)
{
    private const int EnoughWins = 20;
    private const double Share = 0.95;
    private readonly List<int> days = [];
    private int? limit;

    /// <summary>Adds a won deal; one that closed after the last day changes nothing.</summary>
    public void Add(Deal deal, in DealState won)
    {
        if (won.CloseOn is { } close && close <= last && deal.CreatedOn is { } created)
        {
            days.Add(Math.Max(0, NodaTime.Period.DaysBetween(created, close)));
            limit = null;
        }
    }

    /// <summary>Whether a deal is young enough on a day; all are where fewer than 20 wins tell.</summary>
    public bool MayClose(Deal deal, LocalDate today) =>
        days.Count < EnoughWins
        || deal.CreatedOn is not { } created
        || NodaTime.Period.DaysBetween(created, today) <= (limit ??= Limit());

    private int Limit() => days.Order().ElementAt((int)Math.Ceiling(Share * days.Count) - 1);
}
