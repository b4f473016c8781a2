using NodaTime;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What the CRM says of a deal from a moment on.</summary>
/// <param name="At">Microseconds.</param>
/// <param name="Stage">0 to 3, 4 won, 5 lost.</param>
/// <param name="Category">As the seller gave it.</param>
/// <param name="CloseOn">As the seller stated it; the day of closing for closed deals.</param>
/// <param name="Dollars">The amount.</param>
internal readonly record struct Entry(long At, int Stage, ForecastCategory Category, LocalDate CloseOn, long Dollars);
