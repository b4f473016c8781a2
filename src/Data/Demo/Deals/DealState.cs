using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Deals;

/// <summary>What the CRM keeps the history of.</summary>
/// <param name="Amount">Minor units; null where none is entered.</param>
/// <param name="Stage">The stage's id.</param>
/// <param name="Category">The forecast category.</param>
/// <param name="CloseOn">The day of the close, expected or actual.</param>
/// <param name="Owner">Whose it is.</param>
internal readonly record struct DealState(
    long? Amount,
    int Stage,
    ForecastCategory Category,
    int CloseOn,
    Seller Owner
);
