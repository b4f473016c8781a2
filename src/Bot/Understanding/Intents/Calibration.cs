using System.Text.Json;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>How far to trust the classifier's scores, from <c>models/router/calibration.json</c>.</summary>
/// <param name="Examples">
/// A hash of the questions that it was measured on, as the classifier sees them; 16 lower-case hexadecimal digits. A change
/// of the code that reads examples changes it too.
/// </param>
/// <param name="Weights">The hash of the weights that were written with it; see <see cref="ModelFile.Hash"/>.</param>
/// <param name="InverseTemperature">
/// 1 ÷ T of temperature scaling: raw scores are multiplied by it before they become probabilities. Above 1 the classifier
/// is surer than its raw scores say.
/// </param>
/// <param name="Questions">How many questions were held out, each once.</param>
/// <param name="Right">The share of them for which the likeliest function was right, 0..1.</param>
/// <param name="MeanConfidence">The mean probability of the likeliest function, 0..1; near <paramref name="Right"/>.</param>
internal sealed record Calibration(
    string Examples,
    string Weights,
    double InverseTemperature,
    int Questions,
    double Right,
    double MeanConfidence
)
{
    /// <summary>Reads it.</summary>
    /// <param name="prompts">The folder <c>prompts</c>; the file is looked for in <c>models/router</c> beside it.</param>
    /// <exception cref="InvalidDataException">The file is missing or damaged; the message names it.</exception>
    public static Calibration Read(string prompts)
    {
        var path = ModelFolder.CalibrationPath(prompts);
        try
        {
            return JsonSerializer.Deserialize<Calibration>(File.ReadAllText(path), SkillJson.Options)
                ?? throw new InvalidDataException($"The calibration {path} is empty; {ModelFile.Remedy(prompts)}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidDataException(
                $"The calibration {path} cannot be read ({error.Message.TrimEnd('.')}); {ModelFile.Remedy(prompts)}.",
                error
            );
        }
    }

    /// <summary>Writes it. Side effect: replaces <c>models/router/calibration.json</c> beside the prompts.</summary>
    public void Save(string prompts)
    {
        var path = ModelFolder.CalibrationPath(prompts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(this, SkillJson.Options) + "\n");
    }
}
