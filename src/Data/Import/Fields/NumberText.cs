using System.Globalization;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>Reads numbers as people and programs write them; never guesses what a misplaced separator means.</summary>
internal static class NumberText
{
    private const NumberStyles Plain =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number; null where it is none or its thousands are not in groups of three.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="style">Whether a point or a comma divides units from fractions.</param>
    public static decimal? Parse(string text, DecimalStyle style)
    {
        var (point, group) = style == DecimalStyle.Point ? ('.', ',') : (',', '.');
        if (text.Contains(group, StringComparison.Ordinal))
        {
            if (!Grouped(text, point, group))
            {
                return null;
            }

            text = text.Replace(group.ToString(), "", StringComparison.Ordinal);
        }

        text = point == '.' ? text : text.Replace(point, '.');
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool Grouped(string text, char point, char group)
    {
        var whole = text.AsSpan().TrimStart("+-");
        var fraction = whole.IndexOf(point);
        whole = fraction < 0 ? whole : whole[..fraction];
        var isFirst = true;
        foreach (var range in whole.Split(group))
        {
            var digits = whole[range];
            if (digits.ContainsAnyExceptInRange('0', '9') || (isFirst ? digits.Length is 0 or > 3 : digits.Length != 3))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }
}
