using System.Globalization;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Extract;

/// <summary>Values as the extract writes them.</summary>
internal static class Text
{
    /// <summary>An instant, to the second where it is whole.</summary>
    public static string? Instant(long? micros)
    {
        if (micros is not { } value)
        {
            return null;
        }

        var format = value % 1_000_000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        return DateTime.UnixEpoch.AddTicks(value * 10).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A date from yyyymmdd.</summary>
    public static string? Date(int? number) => number is { } value ? Dates.Iso(Dates.FromNumber(value)) : null;

    /// <summary>An amount in units.</summary>
    /// <param name="minor">Minor units; null for none.</param>
    /// <param name="currency">Gives the digits after the point.</param>
    public static string? Amount(long? minor, string? currency) =>
        minor is { } value ? new Money(value, new(currency!)).Amount.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A whole number.</summary>
    public static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share or rate.</summary>
    public static string? Share(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>true or false.</summary>
    public static string Yes(bool value) => value ? "true" : "false";

    /// <summary>A forecast category as the CRM names it.</summary>
    public static string Category(int category) =>
        (ForecastCategory)category switch
        {
            ForecastCategory.Omitted => "Omitted",
            ForecastCategory.Pipeline => "Pipeline",
            ForecastCategory.BestCase => "Best Case",
            ForecastCategory.Commit => "Commit",
            ForecastCategory.Closed => "Closed",
        };

    /// <summary>Who acted.</summary>
    public static string Direction(int direction) =>
        (ActivityDirection)direction switch
        {
            ActivityDirection.Outbound => "Outbound",
            ActivityDirection.Inbound => "Inbound",
            ActivityDirection.TwoWay => "Two-way",
        };
}
