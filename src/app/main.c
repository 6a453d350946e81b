/* main.c - the window program: language first, kinds second, then GTK */
#include "yifa-application.h"
#include "yifa-kinds.h"
#include "yifa-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr(YifaApplication) app = NULL;

  yifa_locale_init ();
  /* On office machines without a graphics card cairo draws twice as fast as GL through Mesa. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_set_prgname ("org.yifa.Yifa");
  yifa_kinds_init ();

  app = yifa_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
