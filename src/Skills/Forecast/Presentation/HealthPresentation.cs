using System.Globalization;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says in a sentence how the model is off.</summary>
public static class HealthPresentation
{
    /// <summary>The sentence.</summary>
    public static string Describe(CalibrationPoint point)
    {
        var quarters = string.Create(
            CultureInfo.InvariantCulture,
            $"{When(point.Week)} of the last {point.Quarters} closed quarter{(point.Quarters == 1 ? string.Empty : "s")}"
        );
        var how = point.Excess switch
        {
            null => "expected wins where none came",
            > 0.1 and var excess => Text($"expected {excess:0%} more wins than came"),
            < -0.1 and var excess => Text($"expected {-excess:0%} fewer wins than came"),
            _ => point.Slope < 1
                ? "was too sure of single deals, up and down"
                : "was too unsure of single deals, up and down",
        };
        return $"The model {how} {quarters}, more than chance explains; read its number with that in mind.";
    }

    /// <summary>A watched week in words.</summary>
    private static string When(int week) =>
        week switch
        {
            0 => "at the start",
            6 => "at the middle",
            _ => "two weeks before the end",
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
