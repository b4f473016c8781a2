using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;

namespace RevBot.Skills.Forecast.Features;

/// <summary>How many deals each seller won and lost in the year up to a day.</summary>
/// <param name="last">The day, included: the eve of the quarter that is forecast.</param>
internal sealed class SellerRecords(LocalDate last)
{
    private const int Days = 365;
    private readonly Dictionary<int, (int Wins, int Losses)> bySeller = [];
    private readonly LocalDate first = last.PlusDays(1 - Days);

    public void Add(in DealState closed)
    {
        if (closed.CloseOn is { } day && day >= first && day <= last && closed.Owner is { } owner)
        {
            var (wins, losses) = bySeller.GetValueOrDefault(owner.Id);
            bySeller[owner.Id] = closed.IsWon ? (wins + 1, losses) : (wins, losses + 1);
        }
    }

    public (int Wins, int Losses) Of(Seller? seller) =>
        seller is null ? default : bySeller.GetValueOrDefault(seller.Id);
}
