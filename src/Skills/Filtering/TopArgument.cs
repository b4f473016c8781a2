using System.Globalization;

namespace RevBot.Skills.Filtering;

/// <summary>Reads how many rows are asked for.</summary>
public static class TopArgument
{
    /// <summary>The number asked for, or the usual one.</summary>
    /// <exception cref="SkillInputException">Below 1 or above the most.</exception>
    public static int Of(int? top, int usual, int most)
    {
        var wanted = top ?? usual;
        return wanted >= 1 && wanted <= most
            ? wanted
            : throw new SkillInputException(
                string.Create(CultureInfo.InvariantCulture, $"I can list 1 to {most} deals, not {wanted}.")
            );
    }
}
