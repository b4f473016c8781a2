using NodaTime;
using RevBot.Data.Import;

namespace RevBot.Bot.Configuration;

/// <summary>Makes what a load is asked for from the settings.</summary>
internal static class LoadRequests
{
    /// <summary>Only what somebody has set says anything: a default must not reset what the database remembers.</summary>
    /// <param name="reading">The settings.</param>
    /// <param name="mapping">A shipped mapping's name, or a file.</param>
    /// <param name="from">The folder of the extract.</param>
    /// <param name="now">The clock.</param>
    public static ImportRequest LoadRequest(this CheckedSettings reading, string mapping, string from, Instant now)
    {
        var settings = reading.Settings;
        return new()
        {
            Mapping = mapping,
            From = from,
            Now = now,
            FiscalFirstMonth = reading.IsGiven("Fiscal:FirstMonth") ? settings.Fiscal.FirstMonth : null,
            FiscalPattern = reading.IsGiven("Fiscal:Pattern") ? settings.Fiscal.Pattern : null,
            Currency = reading.IsGiven("Currency") ? new(settings.Currency) : null,
        };
    }
}
