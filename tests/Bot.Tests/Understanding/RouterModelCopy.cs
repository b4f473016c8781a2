namespace RevBot.Bot.Tests.Understanding;

/// <summary>A copy of the prompts and of the router's model, to be changed as an operator may change the ones of a program.</summary>
internal sealed class RouterModelCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-model-");

    public RouterModelCopy()
    {
        foreach (var part in (string[])["prompts", "models"])
        {
            var source = Path.Combine(AppContext.BaseDirectory, part);
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder.FullName, part, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    public string Folder => folder.FullName;

    public string Prompts => Path.Combine(Folder, "prompts");

    public string Example => Path.Combine(Prompts, "utterances", "get_help.yaml");

    public string Weights => Path.Combine(Folder, "models", "router", "weights.bin");

    public string Hashes => Path.Combine(Folder, "models", "router", "inputs.sha256");

    public void ChangeAnExample() => File.AppendAllText(Example, "  - \"what is it that you do\"\n");

    public void Dispose() => folder.Delete(recursive: true);
}
