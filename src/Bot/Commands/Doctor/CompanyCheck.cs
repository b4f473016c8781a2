using System.Globalization;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>
/// Whether the settings say the same as the data remember: the calendar and the currency that data were loaded with are
/// the ones that answers use, whatever the settings say.
/// </summary>
internal static class CompanyCheck
{
    public static IEnumerable<Finding> Run(IDatabase database, CheckedSettings reading)
    {
        using var connection = database.Open();
        var kept = Settings.Read(connection);
        var settings = reading.Settings;
        var month = settings.Fiscal.FirstMonth.ToString(CultureInfo.InvariantCulture);
        yield return Compare("fiscal year", "Fiscal:FirstMonth", Settings.FiscalFirstMonth, month);
        yield return Compare("quarters", "Fiscal:Pattern", Settings.FiscalPattern, settings.Fiscal.Pattern.ToString());
        yield return Compare("currency", "Currency", Settings.Currency, settings.Currency.ToUpperInvariant());

        Finding Compare(string check, string key, string name, string set)
        {
            if (!kept.TryGetValue(name, out var loaded))
            {
                return Finding.Ok(check, $"{FormatValue(key, set)}, from the settings; the data remember none.");
            }

            return !reading.IsGiven(key) || string.Equals(loaded, set, StringComparison.OrdinalIgnoreCase)
                ? Finding.Ok(check, $"{FormatValue(key, loaded)}, as the data were loaded.")
                : Finding.Warning(
                    check,
                    $"The data were loaded with {FormatValue(key, loaded)}, RevBot:{key} says {FormatValue(key, set)}; answers use the data's.",
                    $"Remove RevBot:{key}, or load the data again with it."
                );
        }
    }

    private static string FormatValue(string key, string value) =>
        key == "Fiscal:FirstMonth"
        && int.TryParse(value, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? "first month " + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : value;
}
