using System.Globalization;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Reads how many rows are asked for. A number outside the limits is refused, not cut: the reader asked for it.
/// </summary>
public static class TopArgument
{
    /// <summary>Reads the number asked for.</summary>
    /// <param name="top">The number; null where none is asked for.</param>
    /// <param name="usual">The number where none is asked for.</param>
    /// <param name="most">The greatest number that is allowed.</param>
    /// <exception cref="SkillInputException">The number is below 1 or above the most.</exception>
    public static int Read(int? top, int usual, int most)
    {
        var wanted = top ?? usual;
        return wanted >= 1 && wanted <= most
            ? wanted
            : throw new SkillInputException(
                string.Create(CultureInfo.InvariantCulture, $"I can list 1 to {most} deals, not {wanted}.")
            );
    }
}
