using RevBot.Data.Book;

namespace RevBot.Skills.Forecast.Features;

/// <summary>How many deals each seller won and lost in the year before a view's day.</summary>
internal sealed class SellerRecords(ScopedBook view)
{
    private const int Days = 365;
    private readonly Dictionary<int, (int Wins, int Losses)> bySeller = [];
    private readonly NodaTime.LocalDate first = view.Today.PlusDays(1 - Days);

    public void Add(in DealState closed)
    {
        if (closed.CloseOn is { } day && day >= first && day <= view.Today && closed.Owner is { } owner)
        {
            var (wins, losses) = bySeller.GetValueOrDefault(owner.Id);
            bySeller[owner.Id] = closed.IsWon ? (wins + 1, losses) : (wins, losses + 1);
        }
    }

    public (int Wins, int Losses) Of(Seller? seller) => seller is null ? default : bySeller.GetValueOrDefault(seller.Id);
}
