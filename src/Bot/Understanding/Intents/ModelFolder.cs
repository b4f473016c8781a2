namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// The folder <c>models/router</c>, which lies beside the folder <c>prompts</c>, in the repository as beside the program.
/// <c>calibrate</c> writes everything in it but its README.
/// </summary>
internal static class ModelFolder
{
    /// <summary>What is learnt from the examples; see <see cref="ModelFile"/>.</summary>
    public static string WeightsPath(string prompts) => Locate(prompts, "weights.bin");

    /// <summary>How far to trust the weights; see <see cref="Calibration"/>.</summary>
    public static string CalibrationPath(string prompts) => Locate(prompts, "calibration.json");

    /// <summary>The hashes of the examples and word lists that the weights are made from, for the build.</summary>
    public static string InputsPath(string prompts) => Locate(prompts, "inputs.sha256");

    private static string Locate(string prompts, string file) =>
        Path.GetFullPath(Path.Combine(prompts, "..", "models", "router", file));
}
