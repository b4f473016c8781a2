using System.Text;
using RevBot.Bot.Commands;

namespace RevBot.Bot.Tests.Commands;

/// <summary>
/// Runs command lines in this process with the console caught. What is caught follows the flow of a call, so tests side by
/// side, and the servers that they start, never write into each other's.
/// </summary>
internal static class Terminal
{
    private static readonly AsyncLocal<Caught?> Current = new();
    private static readonly TextWriter Output = Console.Out;
    private static readonly TextWriter Error = Console.Error;
    private static readonly RoutedInput Input = new();

    static Terminal()
    {
        Console.SetOut(new Routed(() => Current.Value?.Output ?? Output));
        Console.SetError(new Routed(() => Current.Value?.Error ?? Error));
    }

    public static Task<Run> RunAsync(params string[] args) => RunWithInputAsync(string.Empty, args);

    public static async Task<Run> RunWithInputAsync(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var caught = new Caught(
            TextWriter.Synchronized(output),
            TextWriter.Synchronized(error),
            new StringReader(input)
        );
        Current.Value = caught;
        // Each time: Playwright sets the console's encoding, and with it the input is the process's own again.
        Console.SetIn(Input);
        var code = await CommandLine.RunAsync(args, CancellationToken.None);
        return new(code, output.ToString(), error.ToString());
    }

    internal sealed record Run(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The one clear line that a failure ends in.</summary>
        public string OnlyErrorLine => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed record Caught(TextWriter Output, TextWriter Error, TextReader Input);

    private sealed class Routed(Func<TextWriter> to) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => to().Write(value);

        public override void Write(string? value) => to().Write(value);

        public override void Write(char[] buffer, int index, int count) => to().Write(buffer, index, count);

        public override void Flush() => to().Flush();
    }

    private sealed class RoutedInput : TextReader
    {
        public override int Peek() => Current.Value?.Input.Peek() ?? -1;

        public override int Read() => Current.Value?.Input.Read() ?? -1;

        public override string? ReadLine() => Current.Value?.Input.ReadLine();
    }
}
