using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Deals;

/// <summary>One contact with the buyer.</summary>
/// <param name="At">Microseconds.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Direction">Who acted.</param>
/// <param name="Seller">The seller's id.</param>
internal readonly record struct Touch(long At, ActivityKind Kind, ActivityDirection Direction, int Seller);
