using System.Reflection;
using Microsoft.Extensions.Logging;
using RevBot.Bot.Server;

namespace RevBot.Bot.Tests.Architecture;

/// <summary>The message of an exception may hold words and names: whole exceptions are logged at Trace only.</summary>
public sealed class LogTests
{
    [Fact]
    public void WholeExceptions_AreLoggedAtTraceOnly()
    {
        var loud = typeof(BotServer)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (Method: method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(one => one.Log is not null)
            .ToLookup(one =>
                one.Log!.Level > LogLevel.Trace
                && one.Method.GetParameters().Any(given => given.ParameterType.IsAssignableTo(typeof(Exception)))
            );

        Assert.NotEmpty(loud[false]);
        Assert.Empty(loud[true].Select(one => $"{one.Method.DeclaringType}.{one.Method.Name}"));
    }
}
