using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Commands;

/// <summary>What becomes of an error that nobody caused: the person gets a reference, the details go to a file.</summary>
internal static class Unexpected
{
    /// <summary>Side effect: writes the details to a file in the temporary folder.</summary>
    /// <returns>The sentence for the person.</returns>
    public static string Report(Exception problem)
    {
        var details = problem.ToString();
        var reference = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(details)).AsSpan(0, 4));
        var file = Path.Combine(
            Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"revbot-error-{reference}.txt")
        );
        try
        {
            File.WriteAllText(file, details);
            return $"Something went wrong in RevBot itself (reference {reference}); the details are in {file}.";
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException)
        {
            return $"Something went wrong in RevBot itself (reference {reference}): {problem.GetType().Name}.";
        }
    }
}
