using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Inbox;

/// <summary>
/// What a log may say of something that went wrong. The message of an exception may hold words and names: whole exceptions
/// are logged at Trace only.
/// </summary>
/// <param name="Reference">Eight letters under which an administrator finds it.</param>
/// <param name="Kind">The type of the problem.</param>
/// <param name="Place">The methods that it came through, the innermost first, on one line.</param>
internal sealed record Failure(string Reference, string Kind, string Place)
{
    /// <summary>Logs the exception itself, at Trace, the only level that may have it.</summary>
    public void LogInFull(ILogger logger, Exception problem) => FailureLog.InFull(logger, Reference, problem);

    /// <summary>Of a problem.</summary>
    /// <param name="subject">The id of what it happened to.</param>
    /// <param name="time">The same problem at another time has another reference.</param>
    /// <param name="problem">What was thrown.</param>
    public static Failure Of(string subject, TimeProvider time, Exception problem) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{subject}\n{time.GetUtcNow().UtcTicks}"), problem);

    /// <summary>Of a problem with what happens once, or has one reference however often it happens.</summary>
    /// <param name="subject">Its id.</param>
    /// <param name="problem">What was thrown.</param>
    public static Failure Of(string subject, Exception problem) =>
        new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 4)),
            problem.GetType().FullName ?? "an error",
            new StackTrace(problem).ToString().ReplaceLineEndings(" ").Trim()
        );
}
