/**
 * What holds for every page and every mail, whatever is on it. They are taken from the samples that
 * each feature offers for its templates, so that a new page is checked without being named here.
 */
package org.paperround.pagecheck;
