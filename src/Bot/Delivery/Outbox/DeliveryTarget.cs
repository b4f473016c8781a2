using RevBot.Data.Book;
using RevBot.Data.Book.People;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Whom something is sent to, as they stand at the moment of sending.</summary>
/// <param name="Book">The data.</param>
/// <param name="Scope">What they may see of it.</param>
internal sealed record DeliveryTarget(DealBook Book, Scope Scope)
{
    /// <summary>The person.</summary>
    public Seller Person => Scope.Viewer;
}
